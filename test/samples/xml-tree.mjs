// The whole tree of a small XML file by local names, with nothing of the product: for counting samples apart from it.

const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function plain(text) {
  return text.replace(/&(#x?)?(\w+);/g, (whole, number, name) => {
    if (number === undefined) return entities[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10));
  });
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([^\s/>]+)([^>]*?)(\/?)>/g;

/** `{ name, text, attributes, children }` of a node above the root. */
export function treeOf(xml) {
  const top = { name: '', text: '', attributes: {}, children: [] };
  const open = [top];
  let last = 0;
  for (const match of xml.matchAll(token)) {
    const [whole, cdata, closes, qualified, attributes, empty] = match;
    const current = open.at(-1);
    current.text += plain(xml.slice(last, match.index));
    last = match.index + whole.length;
    if (cdata !== undefined) current.text += cdata;
    if (qualified === undefined) continue;
    if (closes === '/') {
      open.pop();
      continue;
    }
    const node = { name: qualified.split(':').at(-1), text: '', attributes: {}, children: [] };
    for (const [, key, , value] of attributes.matchAll(/([\w:.-]+)\s*=\s*(["'])([\s\S]*?)\2/g)) {
      node.attributes[key] = plain(value);
    }
    current.children.push(node);
    if (empty === '') open.push(node);
  }
  return top;
}

export function all(node, name) {
  return node === undefined ? [] : node.children.filter((child) => child.name === name);
}

/** The first below `node` by a path of names. */
export function at(node, ...path) {
  let found = node;
  for (const name of path) found = all(found, name)[0];
  return found;
}

/** Its text; undefined where it is empty or missing. */
export function text(node, ...path) {
  const found = at(node, ...path)?.text.trim();
  return found === undefined || found === '' ? undefined : found;
}

/** Every element of these names, wherever it stands. */
export function within(node, ...names) {
  return node.children.flatMap((child) => (names.includes(child.name) ? [child] : within(child, ...names)));
}
