/** The one style sheet of the page: no font, picture or script is fetched, and paper is A4. */
export const style: string = `
:root { color-scheme: light; font: 16px/1.5 system-ui, "Liberation Sans", Arial, sans-serif; color: #1b1f24; background: #fff; }
body { max-width: 72rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.45rem; line-height: 1.25; margin: 2.5rem 0 .75rem; border-bottom: 2px solid #1b1f24; padding-bottom: .25rem; }
h3 { font-size: 1.15rem; margin: 1.5rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
h5 { font-size: .95rem; margin: .75rem 0 0; }
p { margin: .4rem 0; }
ul, ol { margin: .3rem 0; padding-left: 1.4rem; }
a { color: #0b4f8a; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid #b25b00; outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; background: #fff; padding: .5rem; }
.lede { font-size: 1.1rem; font-weight: 600; }
.notice { border-left: 4px solid #b25b00; padding-left: .75rem; }
.fine { font-size: .85rem; color: #4b5563; margin-top: 1rem; }
nav ul { columns: 2; list-style: none; padding: 0; border: 1px solid #c3c9d1; padding: .75rem; }
nav li { break-inside: avoid; }
.facts, .words { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .4rem 1.5rem; margin: .75rem 0; }
dt { color: #4b5563; font-size: .85rem; }
dd { margin: 0; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: .75rem; margin: 0; }
.tiles div { border: 1px solid #c3c9d1; border-radius: .25rem; padding: .6rem .75rem; display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.tiles dd { font-size: 1.6rem; font-weight: 600; line-height: 1.2; }
.scroll { overflow-x: auto; margin: .5rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid #dfe3e8; font-weight: 400; }
thead th { font-weight: 600; border-bottom-color: #1b1f24; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.others :is(td, th) { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.payments { min-width: 54rem; }
.payments th:first-child, .payments :is(td, th):is(:nth-child(4), :nth-child(9)) { text-align: right; font-variant-numeric: tabular-nums; }
.payments td:is(:nth-child(3), :nth-child(4)) { white-space: nowrap; }
.payments td:nth-child(8) { min-width: 10rem; }
.lead { border-top: 1px solid #6b7280; margin-top: 2rem; }
.lead > h3 { font-size: 1.25rem; }
h3 small { font-weight: 400; font-size: .95rem; color: #4b5563; }
.standing { font-weight: 600; }
.protect { background: #fdf3d8; border-left: 6px solid #8a5a00; padding: .5rem .9rem; margin: .5rem 0; }
.reasons { padding-left: 2rem; }
.reasons > li { margin: .5rem 0; }
.reasons p { margin: 0; }
.strength { font-size: .8rem; border: 1px solid #6b7280; border-radius: 1rem; padding: .05rem .55rem; white-space: nowrap; }
.much { background: #0b3a66; color: #fff; border-color: #0b3a66; }
.some { background: #cfe2f3; border-color: #0b4f8a; }
.absent, .against { border-style: dashed; }
details { margin: .3rem 0; }
summary { cursor: pointer; color: #0b4f8a; font-size: .9rem; width: fit-content; }
/* Columns fill by themselves: of two texts side by side the longer one leaves no hole under the other. */
.pair { columns: 26rem 2; column-gap: 2rem; }
.pair > div { break-inside: avoid; }
.pair h4 { margin-top: .75rem; }
.narrative { border: 1px solid #c3c9d1; padding: .5rem 1rem 1rem; max-width: 46rem; }
.on-paper { display: none; }
figure { margin: .5rem 0 1rem; }
figcaption { font-size: .85rem; color: #4b5563; }
svg { display: block; min-width: 40rem; width: 100%; max-width: 60rem; height: auto; font-size: 12px; }
text { fill: #1b1f24; }
svg .band { font-size: 11px; fill: #4b5563; }
.grid { stroke: #dfe3e8; fill: none; }
svg .row { stroke: #eef0f3; fill: none; }
svg .reason { fill: #0b4f8a; fill-opacity: .85; stroke: #fff; stroke-width: .5; }
svg .plain { fill: #fff; stroke: #4b5563; stroke-width: 1.5; }
svg .aside { fill: #fff; stroke: #8a5a00; stroke-width: 1.5; }
svg .failed { fill: none; stroke: #a3262a; stroke-width: 2; }
svg .change { fill: none; stroke: #a3262a; stroke-width: 1; }
svg .alert { stroke: #b25b00; stroke-dasharray: 4 3; fill: none; }
/* All hours are seen at once: what is scrolled out of a week reads as hours without a payment. */
svg.week { min-width: 0; max-width: 30rem; }
/* A part that is used stands in a tree of its own, where no rule reaches it that names what it stands in. */
svg.parts { width: 0; height: 0; min-width: 0; position: absolute; }
.hours path { fill: #0b4f8a; }
.hours text { text-anchor: middle; font-size: 10.5px; }
/* On the text itself: what a group says of its fill gives way to the rule of texts. */
svg .on text { fill: #fff; }
svg.network { min-width: 0; width: auto; max-width: 100%; font-size: 11px; }
.network .paid { stroke: #6b7280; stroke-opacity: .55; fill: none; }
.network .shared { stroke: #b25b00; stroke-width: 1.5; stroke-dasharray: 1 4; stroke-linecap: round; fill: none; }
.network :is(circle, rect) { fill: #fff; stroke: #4b5563; stroke-width: 1; }
.network .lead :is(circle, rect) { fill: #0b4f8a; stroke: #fff; }
.network .protected :is(circle, rect) { stroke: #8a5a00; stroke-width: 3; }
.network .cleared :is(circle, rect) { stroke-dasharray: 2 2; }
.network text { paint-order: stroke; stroke: #fff; stroke-width: 3px; }
footer { margin-top: 3rem; border-top: 2px solid #1b1f24; }
@media (max-width: 40rem) { nav ul { columns: 1; } h1 { font-size: 1.5rem; } body { padding: .75rem; } }
@page { size: A4; margin: 11mm 12mm; }
@media print {
  :root { font-size: 8.5pt; line-height: 1.28; }
  body { max-width: none; padding: 0; }
  .skip, .fine a { display: none; }
  h2 { break-after: avoid; }
  h3, h4, h5, .standing { break-after: avoid; }
  .lead { break-before: page; border-top: 0; }
  .scroll { overflow: visible; }
  table { font-size: 7.5pt; }
  th, td { padding-top: .1rem; padding-bottom: .1rem; }
  .payments { min-width: 0; font-size: 6.5pt; line-height: 1.25; }
  .payments :is(th, td) { padding-right: .35rem; }
  .payments td:nth-child(8) { min-width: 0; }
  p, ul, ol, figure { margin-top: .15rem; margin-bottom: .15rem; }
  h4, .pair h4 { margin-top: .5rem; }
  .facts { grid-template-columns: repeat(3, 1fr); gap: .15rem 1rem; margin: .3rem 0; }
  .reasons > li { margin: .2rem 0; }
  .reasons details { margin: 0; color: #4b5563; }
  /* What was measured runs on in one paragraph. */
  .reasons summary { display: none; }
  .reasons details ul { padding: 0; }
  :is(.reasons details, .seen, .priors) li { display: inline; }
  :is(.reasons details, .seen, .priors) li:not(:last-child)::after { content: " · "; }
  .priors ul { padding: 0; }
  .pair { columns: 2; column-gap: 1.2rem; }
  svg.week { max-width: 8cm; }
  .narrative { columns: 2; column-gap: 1.2rem; font-size: 7pt; line-height: 1.2; max-width: none; padding: .3rem .6rem; }
  .n { white-space: normal; }
  tr, figure, .protect, .reasons > li { break-inside: avoid; }
  svg { min-width: 0; max-width: 13cm; }
  thead { display: table-header-group; }
  .alternative, .twice { display: none; }
  .on-paper { display: block; }
  .narrative p, .narrative h5 { margin: .1rem 0; }
  summary { list-style: none; color: #1b1f24; font-weight: 600; }
  details::details-content { content-visibility: visible; block-size: auto; }
  a { color: inherit; text-decoration: none; }
  .much, .some, .protect, svg { print-color-adjust: exact; }
}
`;
