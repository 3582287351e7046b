/** How one sender writes a name; the same way each time, not as others do. */
export function ownSpelling(name: string, salt: number): string {
  const words = name.split(' ');
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  switch (salt % 8) {
    case 0:
      return plain.toUpperCase();
    case 1:
      return [...words.slice(1), words[0] ?? ''].join(' ');
    case 2:
      return words.length > 2 ? `${words[0] ?? ''} ${words[words.length - 1] ?? ''}` : plain;
    case 3:
      return dropLetter(plain, salt >>> 8);
    case 4:
      return words.length > 1 ? `${(words[0] ?? '').slice(0, 1)}. ${words.slice(1).join(' ')}` : name;
    case 5:
      return plain;
    default:
      return name;
  }
}

/** The letter left out is never a first one, which people get right. */
function dropLetter(name: string, salt: number): string {
  if (name.length < 4) return name;
  const at = 1 + (salt % (name.length - 2));
  return name[at] === ' ' || name[at - 1] === ' ' ? name : name.slice(0, at) + name.slice(at + 1);
}
