/**
 * Every message of src/words, said with every kind of thing that its types allow: each literal of a union (a level, a outcome,
 * a status, a reason), nothing, one and several. So a level or a kind that is added later is said too.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const WORDS = resolve(import.meta.dirname, '../../src/words');
/** A code as the offices of statistics give them; no message may show it. */
const SAMPLE_CODE = 'E05011153';
const MOST_SAMPLES = 24;
const DEEPEST = 5;

export interface Message {
  /** "explore.ts: EXPLORE_WORDS.selected.notDrawn("Heath Town", "borough")" */
  readonly where: string;
  readonly text: string;
  /** Names of kinds inside the code that were put in: "wider-region", "notCollected". */
  readonly kinds: readonly string[];
}

interface Sample {
  readonly value: unknown;
  readonly kinds: readonly string[];
}

const plain = (value: unknown): Sample => ({ value, kinds: [] });

class Sampler {
  private readonly checker: ts.TypeChecker;
  private readonly at: ts.Node;

  constructor(checker: ts.TypeChecker, at: ts.Node) {
    this.checker = checker;
    this.at = at;
  }

  of(type: ts.Type, name: string, depth = 0): readonly Sample[] {
    if (type.isUnion()) {
      return type.types.flatMap((one) => this.of(one, name, depth)).slice(0, MOST_SAMPLES);
    }
    if (type.isStringLiteral()) return [{ value: type.value, kinds: [type.value] }];
    if (type.isNumberLiteral()) return [plain(type.value)];
    if (type.flags & ts.TypeFlags.BooleanLiteral) return [plain(this.checker.typeToString(type) === 'true')];
    if (type.flags & ts.TypeFlags.Null) return [plain(null)];
    if (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) return [plain(undefined)];
    if (type.flags & ts.TypeFlags.Number) return [0, 1, 2].map(plain);
    if (type.flags & ts.TypeFlags.String) return [plain(textFor(name))];
    if (type.flags & ts.TypeFlags.TemplateLiteral) return [plain('class-1')];
    // A code is a string with a mark of its own.
    if (type.isIntersection() && type.types.some((one) => (one.flags & ts.TypeFlags.StringLike) !== 0))
      return [plain(SAMPLE_CODE)];
    return depth > DEEPEST ? [plain(undefined)] : this.ofObject(type, name, depth);
  }

  private ofObject(type: ts.Type, name: string, depth: number): readonly Sample[] {
    const [element] = this.checker.isArrayType(type)
      ? this.checker.getTypeArguments(type as ts.TypeReference)
      : [];
    if (element !== undefined) return this.lists(this.of(element, name, depth + 1));
    if (this.checker.isTupleType(type)) {
      const parts = this.checker.getTypeArguments(type as ts.TypeReference);
      return this.products(parts.map((one, index) => this.of(one, `${name}${index}`, depth + 1))).map(
        ({ value, kinds }) => ({ value, kinds }),
      );
    }
    if (type.getCallSignatures().length > 0) return [plain(() => textFor(name))];
    const symbol = type.getSymbol()?.name;
    if (symbol === 'Map' || symbol === 'ReadonlyMap') return [plain(new Map())];
    if (symbol === 'Set' || symbol === 'ReadonlySet') return [plain(new Set())];
    const fields = this.checker.getPropertiesOfType(type);
    const values = fields.map((field) =>
      this.of(this.checker.getTypeOfSymbolAtLocation(field, this.at), field.name, depth + 1),
    );
    return this.products(values).map(({ value, kinds }) => ({
      value: Object.fromEntries(
        fields.map((field, index) => [field.name, (value as readonly unknown[])[index]] as const),
      ),
      kinds,
    }));
  }

  /** No element, each alone, and two together. */
  private lists(elements: readonly Sample[]): readonly Sample[] {
    const [first, second = first] = elements;
    if (first === undefined || second === undefined) return [plain([])];
    return [
      plain([]),
      ...elements.map(({ value, kinds }) => ({ value: [value], kinds })),
      { value: [first.value, second.value], kinds: [...first.kinds, ...second.kinds] },
    ].slice(0, MOST_SAMPLES);
  }

  /** Each value of each part at least once, and every pair of the first two parts: all together would be too many. */
  products(parts: readonly (readonly Sample[])[]): readonly Sample[] {
    const choose = (indexes: readonly number[]): Sample => {
      const chosen = parts.map((samples, part) => samples[indexes[part] ?? 0] ?? plain(undefined));
      return { value: chosen.map(({ value }) => value), kinds: chosen.flatMap(({ kinds }) => kinds) };
    };
    const none = parts.map(() => 0);
    const [first = [], second = []] = parts;
    const pairs = first.flatMap((_, one) =>
      (second.length === 0 ? [0] : second.map((_ignored, two) => two)).map((two) => [one, two]),
    );
    const later = parts.flatMap((samples, part) =>
      part < 2 ? [] : samples.map((_, index) => none.map((zero, at) => (at === part ? index : zero))),
    );
    return [...pairs, ...later].slice(0, 6 * MOST_SAMPLES).map(choose);
  }
}

/** Words such as those that are in the messages; a code only where a code is asked for. */
function textFor(name: string): string {
  if (/^codes?$/.test(name)) return SAMPLE_CODE;
  if (/period|month|year|from|until|first|last|earlier|later|start|end/i.test(name)) return '2025-06';
  if (/day|date|published|checked/i.test(name)) return '2025-06-30';
  if (/path|href|url|address/i.test(name)) return 'https://example.org/page';
  return 'Heath Town';
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}

export interface SampledWords {
  readonly messages: readonly Message[];
  readonly functions: number;
  /** Calls that ended in an error. */
  readonly failures: readonly string[];
}

export async function sampleWords(): Promise<SampledWords> {
  const files = readdirSync(WORDS).filter((file) => file.endsWith('.ts'));
  const program = ts.createProgram(
    files.map((file) => join(WORDS, file)),
    {
      strict: true,
      noEmit: true,
      allowImportingTsExtensions: true,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
      types: [],
    },
  );
  const checker = program.getTypeChecker();
  const messages: Message[] = [];
  const failures: string[] = [];
  let functions = 0;
  for (const file of files) {
    const source = program.getSourceFile(join(WORDS, file));
    const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    if (source === undefined || symbol === undefined) continue;
    const sampler = new Sampler(checker, source);
    const loaded = (await import(join(WORDS, file))) as Record<string, unknown>;
    const visit = (value: unknown, type: ts.Type, where: string): void => {
      if (typeof value === 'function') {
        functions += 1;
        for (const signature of type.getCallSignatures()) {
          const parts = signature.parameters.map((parameter) =>
            sampler.of(checker.getTypeOfSymbolAtLocation(parameter, source), parameter.name),
          );
          for (const { value: given, kinds } of sampler.products(parts.length === 0 ? [[]] : parts)) {
            const call = `${where}(${JSON.stringify(given).slice(1, 200)}`;
            try {
              const said = (value as (...all: readonly unknown[]) => unknown)(
                ...(given as readonly unknown[]),
              );
              for (const text of textsIn(said)) messages.push({ where: call, text, kinds });
            } catch (cause) {
              failures.push(`${call}: ${String(cause)}`);
            }
          }
        }
      } else if (typeof value === 'string') {
        messages.push({ where, text: value, kinds: [] });
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, part] of Object.entries(value)) {
          const property = checker.getPropertyOfType(type, key);
          const partType =
            property === undefined
              ? (checker.getIndexTypeOfType(type, ts.IndexKind.Number) ??
                checker.getIndexTypeOfType(type, ts.IndexKind.String))
              : checker.getTypeOfSymbolAtLocation(property, source);
          if (partType !== undefined) visit(part, partType, `${where}.${key}`);
        }
      }
    };
    for (const exported of checker.getExportsOfModule(symbol)) {
      const value = loaded[exported.name];
      if (value === undefined) continue;
      visit(value, checker.getTypeOfSymbolAtLocation(exported, source), `${file}: ${exported.name}`);
    }
  }
  return { messages, functions, failures };
}
