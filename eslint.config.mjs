import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import office from 'eslint-plugin-office-addins';
import prettier from 'eslint-config-prettier';
import ts from 'typescript-eslint';

/** Folders that a part of src must not import, with the reason that is shown. */
const forbid = (patterns) => ({
  'no-restricted-imports': ['error', { patterns: patterns.map(([group, message]) => ({ group, message })) }],
});
const clockAndChance = [
  { object: 'Date', property: 'now', message: 'core reads no clock: take asOf.' },
  { object: 'Math', property: 'random', message: 'core knows no chance: take a seed.' },
];

export default ts.config(
  { ignores: ['dist/**', 'out/**', 'node_modules/**', 'coverage/**', 'assets/**'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipRegExps: true, skipTemplates: true, skipComments: true },
      ],
    },
  },
  { files: ['**/*.mjs', '**/*.js', '**/*.cjs'], ...ts.configs.disableTypeChecked },
  {
    files: ['**/*.{mjs,js,cjs}'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        URL: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['src/core/**'],
    rules: {
      ...forbid([
        [
          ['**/hosts/**', '**/ui/**', '**/cli/**', '**/page/**', '**/worker/**', '**/taskpane/**'],
          'core knows no host and no interface.',
        ],
        [['node:*', 'fs', 'path', 'react', 'react-dom', '@fluentui/*', 'fflate', '@e965/xlsx'], 'core is pure.'],
      ]),
      'no-restricted-properties': ['error', ...clockAndChance],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'core reads no clock: take asOf.',
        },
      ],
    },
  },
  {
    files: ['src/hosts/**'],
    rules: forbid([
      [['**/ui/**', '**/cli/**', '**/page/**', '**/worker/**', '**/taskpane/**'], 'hosts know the engine only.'],
    ]),
  },
  {
    files: ['src/hosts/xlsx/**'],
    rules: forbid([
      [['**/hosts/excel/**', '**/hosts/memory/**', '**/ui/**', '**/cli/**'], 'hosts never import each other.'],
    ]),
  },
  {
    files: ['src/hosts/excel/**'],
    plugins: { 'office-addins': office },
    rules: forbid([
      [['**/hosts/xlsx/**', '**/hosts/memory/**', '**/ui/**', '**/cli/**'], 'hosts never import each other.'],
    ]),
  },
  {
    files: ['src/ui/**'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      ...forbid([
        [
          ['**/hosts/**', '**/cli/**', '**/page/**', '**/taskpane/**'],
          'the interface knows the port, never which host.',
        ],
      ]),
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/core/**', 'src/hosts/**', 'src/ui/**'],
    rules: forbid([[['**/tests/**'], 'src never imports tests.']]),
  },
  prettier,
);
