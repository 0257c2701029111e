/** What people read, taken from the message files and from content/, and the rules it has to keep. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { ruleHits, WORD_RULES } from '../../src/domain/wordRules.ts';

export interface Passage {
  readonly file: string;
  readonly line: number;
  /** As people read it; what is put in later stands as "…". */
  readonly text: string;
  /** The document it is taken from is beside it, so that a number in it is a cited fact. */
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

/** Words to which a rule does not apply, and why. */
export interface Allowed {
  readonly rule: string;
  /** Only in this file; left out: everywhere. */
  readonly file?: string;
  /** The words as they are, with enough around them that nothing else is let through. */
  readonly text: string;
  readonly reason: string;
}

export function breaches(passages: readonly Passage[], allowed: readonly Allowed[]): Finding[] {
  return passages.flatMap((passage) =>
    WORD_RULES.filter(({ rule }) => !(rule === 'typed number' && passage.cited === true)).flatMap((rule) =>
      ruleHits(rule, withoutAllowed(passage, rule.rule, allowed)).map((found) => ({
        ...passage,
        rule: rule.rule,
        found,
        advice: rule.advice,
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
