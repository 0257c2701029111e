/** Where a text stops being JSON. The parser's own message is of no use: it quotes the file, and often names no place. */

const BLANK = /[ \t\r\n]*/y;
// eslint-disable-next-line no-control-regex -- JSON forbids these characters in a string.
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORD_OR_NUMBER = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Line and column, counted from 1, of the first character that cannot be there; of the end, where the text is cut off. */
export function placeOfFault(text: string): Place {
  const reader = new Reader(text);
  if (reader.value()) reader.blank();
  const before = text.slice(0, reader.at).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Each method moves on past what it reads; where it cannot, it stays at the fault and says false. */
class Reader {
  at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  blank(): void {
    this.skip(BLANK);
  }

  value(): boolean {
    this.blank();
    switch (this.text[this.at]) {
      case '{':
        return this.list('}', () => this.member());
      case '[':
        return this.list(']', () => this.value());
      case '"':
        return this.skip(STRING);
      default:
        return this.skip(WORD_OR_NUMBER);
    }
  }

  private member(): boolean {
    this.blank();
    if (!this.skip(STRING)) return false;
    this.blank();
    return this.sign(':') && this.value();
  }

  private list(end: string, item: () => boolean): boolean {
    this.at += 1;
    this.blank();
    if (this.sign(end)) return true;
    for (;;) {
      if (!item()) return false;
      this.blank();
      if (this.sign(end)) return true;
      if (!this.sign(',')) return false;
    }
  }

  private sign(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null) return false;
    this.at += found[0].length;
    return true;
  }
}
