import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules', 'dist', '.cache', 'public', 'test-results', 'bench/results'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Export by name: no barrels.' },
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'Text goes in as text, never as HTML.',
        },
      ],
      // Types promise more than browsers keep (a missing crypto.subtle, a lost context), and closures confuse it.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['{src,gallery}/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-console': 'error',
      // A region that scrolls sideways must be reachable by keyboard (axe: scrollable-region-focusable).
      'jsx-a11y/no-noninteractive-tabindex': [
        'error',
        { tags: [], roles: ['tabpanel', 'region', 'group'], allowExpressionValues: true },
      ],
    },
  },
  {
    // Keep prerendered parts as they stand until their script is there, or for good; the text they set is empty.
    files: ['src/explore/WhenNear.tsx', 'src/ui/LazyPart.tsx'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Maps of stories were drawn at build by the app's own renderer; the served page is kept as in the files above.
    files: ['src/story/StoryMapFigure.tsx', 'src/story/StoryScreen.tsx'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['pipeline/**', 'stories/**', 'build/**', 'bench/**', 'test/**', '*.{js,ts}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['src/**', 'pipeline/**', 'stories/**', 'build/**', 'bench/**', 'gallery/**'].map(
      (folder) => `${folder}/*.{ts,tsx}`,
    ),
    rules: { 'max-lines-per-function': ['error', { max: 79, IIFEs: true }] },
  },
  {
    // A test that meets null where it expects a value should throw there and then.
    files: ['{test,gallery}/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
