/** HMAC-SHA-256 (RFC 2104) as SQL, so that ids are derived where the rows are. */
export function hmacHex(key: Uint8Array, text: string): string {
  if (key.length > 64) throw new Error('a key longer than a block would have to be hashed first');
  const pad = (byte: number) =>
    Buffer.from(Array.from({ length: 64 }, (_, i) => (key[i] ?? 0) ^ byte)).toString('hex');
  return `sha256(unhex('${pad(0x5c)}') || unhex(sha256(unhex('${pad(0x36)}') || encode(${text}))))`;
}

/** `account:` and 16 hex digits; what stands for a party that has no id of its own. */
export function derivedId(key: Uint8Array, rule: string, token: string): string {
  return `${rule} || ':' || substr(${hmacHex(key, `${rule} || ':' || ${token}`)}, 1, 16)`;
}
