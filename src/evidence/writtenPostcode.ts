/** A postcode as it is written: "wv100aa" is "WV10 0AA". Anything else is given back in capitals. */
export function writtenPostcode(typed: string): string {
  const plain = typed.toUpperCase().replace(/\s/g, '');
  return /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(plain) ? `${plain.slice(0, -3)} ${plain.slice(-3)}` : plain;
}
