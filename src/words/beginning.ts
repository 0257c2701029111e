/** A name or phrase as it is at the beginning of a line: "The boroughs together". */
export function beginning(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
