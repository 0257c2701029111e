/** The form of the house: who may import whom, and what no file may hold (docs/architecture.md). */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, posix, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Screens use everything below them, and never each other. */
const SCREENS_MAY_IMPORT = [
  'src/domain',
  'src/words',
  'src/data',
  'src/view',
  'src/ui',
  'src/map',
  'src/layers',
  'src/charts',
  'src/find',
  'content',
];

/** Rooms and the rooms or files each may import from. Its own files are always allowed. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  // The place is configuration, and everything may know where it is.
  'src/domain': ['content/area.json', 'content/code-prefixes.json', 'content/programme.json'],
  'src/words': ['src/domain'],
  'src/data': ['src/domain'],
  'src/view': ['src/domain', 'types of src/data'],
  'src/ui': ['src/domain', 'src/words'],
  'src/map': ['src/domain', 'src/ui', 'src/words'],
  'src/charts': ['src/domain', 'src/ui', 'src/words'],
  // Every layer of a map, from the files of a release.
  'src/layers': ['src/domain', 'src/words', 'src/data', 'types of src/view', 'src/map'],
  'src/find': ['src/domain', 'src/words', 'src/data', 'src/view', 'src/ui'],
  'src/home': [...SCREENS_MAY_IMPORT],
  'src/explore': [...SCREENS_MAY_IMPORT],
  // Frames for other sites' pages show what the explorer shows.
  'src/embed': [...SCREENS_MAY_IMPORT, 'src/explore'],
  'src/reference': [...SCREENS_MAY_IMPORT],
  'src/profile': [...SCREENS_MAY_IMPORT],
  'src/story': [...SCREENS_MAY_IMPORT],
  'src/offline': [...SCREENS_MAY_IMPORT],
  'src/evidence': [...SCREENS_MAY_IMPORT],
  'src/app': ['src', 'content'],
  // Read, checked and compiled at build: the app itself sees only what comes of it.
  stories: ['src/domain', 'src/words', 'src/data', 'src/view', 'src/map', 'src/layers'],
  // The forms of published files and of content, and the pure functions that read and write them.
  pipeline: [
    'src/domain',
    'src/data/schema.ts',
    'src/data/findSchema.ts',
    'src/data/findFiles.ts',
    'src/data/layerSchema.ts',
    'src/data/layerFiles.ts',
    'src/data/landmarksSchema.ts',
    'src/data/areaSchema.ts',
    'src/data/profileSchema.ts',
    'src/data/contentSchema.ts',
    'src/data/publishedFigure.ts',
    'src/data/decodeGeometry.ts',
    'src/data/postcodePoints.ts',
    'src/data/decodeObservations.ts',
    'src/data/releaseFiles.ts',
    'src/data/diskFiles.ts',
    'src/data/figuresAt.ts',
  ],
  // The not-found page is written without the app, from the same words.
  build: [
    'src/app/renderPage.tsx',
    'src/domain/palette.ts',
    'src/domain/familyPalettes.ts',
    'src/domain/baseMap.ts',
    'src/data/baseMapSchema.ts',
    'src/words',
    'stories',
  ],
  // Shows what others make, with the made-up country of the tests; no file of the app knows it.
  gallery: ['src', 'test/support'],
};

const SCREENS = [
  'src/find',
  'src/home',
  'src/explore',
  'src/embed',
  'src/reference',
  'src/profile',
  'src/evidence',
  'src/story',
  'src/offline',
  'src/app',
];

/** Libraries that belong to certain rooms only. A library not named here may be used anywhere. */
const LIBRARY_ROOMS: Readonly<Record<string, readonly string[]>> = {
  react: ['src/data', 'src/view', 'src/ui', 'src/map', 'src/charts', 'gallery', ...SCREENS],
  'react-dom': ['src/ui', 'src/map', 'src/charts', 'gallery', ...SCREENS, 'stories'],
  'maplibre-gl': ['src/map'],
  '@tanstack/react-query': ['src/data', ...SCREENS],
  zustand: ['src/view'],
  wouter: ['src/view', ...SCREENS],
  valibot: ['src/data', 'stories', 'pipeline'],
  vite: ['build'],
};

/** Longest file in lines, by kind; a longer one needs its reason in LONGER_FOR_A_REASON. */
function longestFor(file: string): number {
  if (file.startsWith('src/domain/')) return 200;
  return file.endsWith('.tsx') ? 250 : 300;
}
const LONGER_FOR_A_REASON: Readonly<Record<string, string>> = {
  'src/data/schema.ts': 'the form of every published file, side by side',
  'pipeline/indicators/deprivation.ts': 'definitions of indicators, one after another',
  'pipeline/figures/makeFigures.ts': 'one short function for each kind of source, side by side',
};

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** The file it names, below the root; null for a library. */
  readonly target: string | null;
  readonly typeOnly: boolean;
}

const files = execFileSync(
  'git',
  [
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    'src',
    'stories',
    'pipeline',
    'build',
    'gallery',
    'bench',
    'test',
  ],
  { cwd: ROOT, encoding: 'utf8' },
)
  .split('\n')
  .filter(Boolean)
  .filter((file) => ts.sys.fileExists(resolve(ROOT, file)));
const sources = files.filter((file) => /^(src|stories|pipeline|build|gallery)\/.*(?<!\.d)\.tsx?$/.test(file));
const imports = sources.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const text = readFileSync(resolve(ROOT, file), 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean): void => {
    const target = specifier.startsWith('.')
      ? posix.join(dirname(file), specifier.replace(/\?.*$/, ''))
      : null;
    found.push({ from: file, specifier, target, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const named = node.importClause?.namedBindings;
      const eachTyped =
        named !== undefined &&
        ts.isNamedImports(named) &&
        named.elements.every((element) => element.isTypeOnly);
      const whole = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      add(node.moduleSpecifier.text, whole || (eachTyped && node.importClause?.name === undefined));
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument !== undefined && ts.isStringLiteral(argument)) add(argument.text, false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function roomOf(file: string): string {
  return file.startsWith('src/') ? file.split('/').slice(0, 2).join('/') : (file.split('/')[0] ?? '');
}

function allowed({ from, target, typeOnly }: Import): boolean {
  if (target === null) return true;
  const room = roomOf(from);
  const within = (place: string): boolean => target === place || target.startsWith(`${place}/`);
  return [room, ...(MAY_IMPORT[room] ?? [])].some((place) =>
    place.startsWith('types of ') ? typeOnly && within(place.slice('types of '.length)) : within(place),
  );
}

test('every room is in the import table', () => {
  const rooms = new Set(sources.map(roomOf));
  expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  expect(sources.length).toBeGreaterThan(20);
});

test('a file imports only from the rooms that its own room may use', () => {
  const wrong = imports.filter((one) => !allowed(one)).map((one) => `${one.from} imports ${one.specifier}`);
  expect(wrong).toEqual([]);
});

test('a library is used only in the rooms it belongs to', () => {
  const wrong = imports
    .filter((one) => one.target === null && !one.typeOnly)
    .filter((one) => {
      const name = one.specifier
        .split('/')
        .slice(0, one.specifier.startsWith('@') ? 2 : 1)
        .join('/');
      const rooms = LIBRARY_ROOMS[name];
      return rooms !== undefined && !rooms.includes(roomOf(one.from));
    })
    .map((one) => `${one.from} imports ${one.specifier}`);
  expect(wrong).toEqual([]);
});

test('no file imports itself through others', () => {
  const next = new Map<string, string[]>();
  for (const { from, target, typeOnly } of imports) {
    if (target !== null && !typeOnly) next.set(from, [...(next.get(from) ?? []), target]);
  }
  const finished = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || finished.has(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...path, file]);
    finished.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  expect(cycles).toEqual([]);
});

test('the gallery shows every component of charts and map', () => {
  const shown = new Set(['gallery/main.tsx']);
  // A set gives what is added while it is walked too.
  for (const file of shown) {
    for (const { from, target } of imports) if (from === file && target !== null) shown.add(target);
  }
  const components = sources.filter((file) => /^src\/(charts|map)\/.*\.tsx$/.test(file));
  expect(components.filter((file) => !shown.has(file))).toEqual([]);
});

test('every import of our own names the file with its ending', () => {
  const wrong = imports
    .filter((one) => one.target !== null && !ts.sys.fileExists(resolve(ROOT, one.target)))
    .map((one) => `${one.from} imports ${one.specifier}`);
  expect(wrong).toEqual([]);
});

test('no barrel, and no folder or file without a meaning of its own', () => {
  const wrong = files.filter(
    (file) =>
      /^index\.tsx?$/.test(basename(file)) ||
      /(^|\/)(utils?|helpers?|common|misc|lib)(\/|\.tsx?$)/i.test(file),
  );
  expect(wrong).toEqual([]);
});

test('no file outgrows its size without a reason', () => {
  const wrong = sources
    .filter((file) => !(file in LONGER_FOR_A_REASON))
    .map((file) => ({ file, lines: readFileSync(resolve(ROOT, file), 'utf8').split('\n').length - 1 }))
    .filter(({ file, lines }) => lines > longestFor(file))
    .map(({ file, lines }) => `${file}: ${lines} lines`);
  expect(wrong).toEqual([]);
});

test('nothing committed names a folder of one machine or a package registry', () => {
  // Written in parts, so that this file does not name what it forbids.
  const machinePath = ['/wo', 'rk/|/ho', 'me/[a-z]|/Us', 'ers/[A-Z]|/ro', 'ot/'].join('');
  const registry = ['https?://(reg', 'istry|de', 'b)\\.'].join('');
  const pattern = `(^|[^A-Za-z0-9._-])(${machinePath})|${registry}`;
  let hits = '';
  try {
    hits = execFileSync('git', ['grep', '-nIE', pattern, '--', '.', ':!package-lock.json'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
  } catch (cause) {
    // git grep ends with status 1 when it finds nothing.
    if ((cause as { status?: number }).status !== 1) throw cause;
  }
  expect(
    hits
      .split('\n')
      .filter(Boolean)
      .map((line) => line.slice(0, 160)),
  ).toEqual([]);
});
