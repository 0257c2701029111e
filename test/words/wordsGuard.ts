/** What people read, taken from the message files and from content/, and the rules it has to keep. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

export interface Passage {
  readonly file: string;
  readonly line: number;
  /** As people read it; what is put in later stands as "…". */
  readonly text: string;
  /** The document it is taken from stands beside it, so that a number in it is a cited fact. */
  readonly cited?: boolean;
}

export interface Finding extends Passage {
  readonly rule: string;
  readonly found: string;
  readonly advice: string;
}

/** Text that could be prose: at least two words. */
function isProse(text: string): boolean {
  return /[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]{2,}/.test(text) && /\s/.test(text.trim());
}

/** String literals and templates of a TypeScript file. */
export function passagesOfCode(file: string, code = readFileSync(file, 'utf8')): Passage[] {
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const passages: Passage[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    const text = ts.isStringLiteralLike(node)
      ? node.text
      : ts.isTemplateExpression(node)
        ? node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')
        : null;
    if (text !== null && isProse(text)) {
      passages.push({ file, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return passages;
}

/** Text values of a JSON file; sources are named as their publishers name them and are passed over. */
export function passagesOfJson(file: string, json = readFileSync(file, 'utf8')): Passage[] {
  const lines = json.split('\n');
  const passages: Passage[] = [];
  const visit = (value: unknown, key: string, cited: boolean): void => {
    if (typeof value === 'string') {
      if (!isProse(value) || ['source', 'attribution', 'url', 'licence'].includes(key)) return;
      const at = lines.findIndex((line) => line.includes(JSON.stringify(value)));
      passages.push({ file, line: at + 1, text: value, ...(cited ? { cited } : {}) });
    } else if (typeof value === 'object' && value !== null) {
      const cites = cited || ['cites', 'document', 'citation'].some((name) => name in value);
      for (const [name, part] of Object.entries(value)) visit(part, Array.isArray(value) ? key : name, cites);
    }
  };
  visit(JSON.parse(json), '', false);
  return passages;
}

/** Paragraphs of a Markdown file, without its front matter, code and addresses of links. */
export function passagesOfMarkdown(file: string, markdown = readFileSync(file, 'utf8')): Passage[] {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, (matter) =>
    '\n'.repeat(matter.split('\n').length - 1),
  );
  let line = 1;
  return body
    .replace(/```[\s\S]*?```/g, (code) => '\n'.repeat(code.split('\n').length - 1))
    .split('\n\n')
    .flatMap((paragraph) => {
      const at = line + (/^\n*/.exec(paragraph)?.[0].length ?? 0);
      line += paragraph.split('\n').length + 1;
      // {{…}} and {…} are figures that are put in.
      const text = paragraph
        .replace(/\{\{[^}]*\}\}|\{[^}]*\}/g, '…')
        .replace(/\]\([^)]*\)/g, ']')
        .replace(/[#>*_`[\]]/g, '');
      return isProse(text) ? [{ file, line: at, text: text.replace(/\s+/g, ' ').trim() }] : [];
    });
}

interface Rule {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly advice: string;
}

const PEOPLE =
  'people|residents|children|young|households|pupils|looked-after|properties|girls|boys|adults|live births';

export const RULES: readonly Rule[] = [
  {
    rule: 'stigma',
    pattern:
      /\b(worst|worse|better off|hot ?spots?|gang areas?|gang-(ridden|infested)|problem (famil(y|ies)|areas?|estates?)|troubled (famil(y|ies)|areas?|estates?)|no-go|ghettos?|slums?|sink estates?|crime-ridden|rough (areas?|estates?)|thugs?|yobs?|feral|juveniles?|youths|delinquents?|underclass|broken (homes?|famil(y|ies))|the (deprived|poor|vulnerable))\b/gi,
    advice:
      'say what was recorded: "higher recorded rates"; put the person first: "people who have experienced violence".',
  },
  {
    rule: 'cause',
    pattern:
      /\b(causes?|caused|causing|leads? to|led to|leading to|results? in|resulted in|resulting in|due to(?! (end|start|begin|be|go|come|close|open|stop)\b)|drives?|driven by|drivers? of|fuels?|fuell?ed|triggers?|triggered|contributes? to|contributed to|as a result of|thanks to|the (impact|effect)s? of|breeds?)\b/gi,
    advice:
      'things that occur together are not shown to bring each other about: "where one is high, the other is often high".',
  },
  {
    rule: 'unlabelled rate',
    pattern: new RegExp(
      `\\b(per|for every|in every) (1,000,000|100,000|10,000|1,000|100|million)(?![\\d,])\\b(?! (${PEOPLE}))`,
      'gi',
    ),
    advice: 'say of whom: "per 1,000 people who live here".',
  },
  {
    rule: 'typed number',
    pattern:
      /\d+(\.\d+)?( ?%| per cent)|(?<!(per|every|times) )\b\d{1,3}(,\d{3})+\b|\b\d+\.\d+\b|\b(one|two|three|four) in (three|four|five|ten)\b/gi,
    advice: 'a figure is put in from the data or a cited document, never typed: refer to the observation.',
  },
];

/** Words to which a rule does not apply, and why. */
export interface Allowed {
  readonly rule: string;
  /** Only in this file; left out: everywhere. */
  readonly file?: string;
  /** The words as they stand, with enough around them that nothing else is let through. */
  readonly text: string;
  readonly reason: string;
}

export function breaches(passages: readonly Passage[], allowed: readonly Allowed[]): Finding[] {
  return passages.flatMap((passage) =>
    RULES.filter(({ rule }) => !(rule === 'typed number' && passage.cited === true)).flatMap(
      ({ rule, pattern, advice }) =>
        [...withoutAllowed(passage, rule, allowed).matchAll(pattern)].map(([found]) => ({
          ...passage,
          rule,
          found,
          advice,
        })),
    ),
  );
}

function withoutAllowed({ text, file }: Passage, rule: string, allowed: readonly Allowed[]): string {
  return allowed
    .filter((one) => one.file === undefined || one.file === file)
    .filter((one) => one.rule === rule)
    .reduce((rest, one) => rest.replaceAll(one.text, '…'), text);
}

export function describeFinding({ file, line, rule, found, advice, text }: Finding): string {
  return `${file}:${line}: ${rule}: “${found}” in “${text.slice(0, 120)}”. Instead: ${advice} If it must stay, add it with a reason to ALLOWED in test/words/guard.test.ts.`;
}

/** Syllables of an English word, by its groups of vowels. */
function syllables(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:[^laeiouy]es|[^td]ed|[^aeiouy]e)$/, '');
  return Math.max(1, (plain.match(/[aeiouy]+/g) ?? []).length);
}

/**
 * Flesch-Kincaid grade and five: about the age at which a text can be read. Null for less than 100 words, of which it says nothing.
 */
export function readingAge(texts: readonly string[]): number | null {
  const sentences = texts
    .flatMap((text) => text.split(/[.?!:;]+(?:\s|$)/))
    .filter((sentence) => /[A-Za-z]/.test(sentence));
  const words = sentences.flatMap((sentence) => sentence.match(/[A-Za-z’'-]+/g) ?? []);
  if (words.length < 100) return null;
  const grade =
    0.39 * (words.length / sentences.length) +
    11.8 * (words.reduce((sum, word) => sum + syllables(word), 0) / words.length) -
    15.59;
  return grade + 5;
}
