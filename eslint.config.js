import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/* ---- Who may import whom. The last policy that matches an import decides. ---- */

const local = (...types) => ({ element: { types } });
const files = (...categories) => ({ file: { categories } });
const packages = (...source) => ({ module: { origin: 'external', source } });
const anything = { module: { origin: ['local', 'external', 'core'] } };

const ownTopic = {
  element: { types: 'topic', captured: { topic: '{{ from.element.captured.topic }}' } },
};
const ownElement = {
  element: { types: 'element', captured: { tag: '{{ from.element.captured.tag }}' } },
};
const drawing = packages('lit', 'chart.js', 'd3-sankey', 'd3-shape');

/** Forbids everything to `from` but what is allowed; the message is what its author reads. */
const only = (from, message, ...allowed) => [
  { from, disallow: { to: anything }, message },
  { from, allow: allowed.map((entry) => ('to' in entry ? entry : { to: entry })) },
];

const policies = [
  ...only(
    local('core'),
    '`src/core` imports nothing outside core: no other folder and no package.',
    local('core'),
  ),
  ...only(
    local('reading'),
    '`src/reading` imports only core, and the package papaparse.',
    local('core', 'reading'),
    packages('papaparse'),
  ),
  ...only(
    local('topic'),
    'A topic imports only core, reading and its own topic, and from `src/widget/locale` types only.',
    local('core', 'reading'),
    ownTopic,
    { to: files('locale'), dependency: { kind: 'type' } },
  ),
  ...only(
    files('model'),
    'A model is pure arithmetic: it imports only core and the data and arithmetic of its own topic.',
    local('core'),
    ownTopic,
  ),
  {
    from: files('model'),
    disallow: { to: files('words', 'schema') },
    message:
      'A model knows neither the words nor the schema of its topic: they come after and before it.',
  },
  ...only(
    local('widget'),
    '`src/widget` knows no topic: it imports only core, reading, and what it draws with (lit, chart.js, d3).',
    local('core', 'reading', 'widget'),
    drawing,
  ),
  ...only(
    local('element'),
    'An element imports only topics, widget, reading, core and lit, and never another element.',
    local('core', 'reading', 'topic', 'widget'),
    ownElement,
    packages('lit'),
  ),
  ...only(
    local('arrival'),
    '`src/arrival` knows no topic and reaches elements only through `src/catalogue.ts`.',
    local('core', 'reading', 'widget', 'arrival'),
    files('catalogue'),
    packages('lit'),
  ),
  ...only(
    local('node'),
    '`src/node` imports only core, reading, topics, the catalogue, `src/widget/locale`, packages and Node.',
    local('core', 'reading', 'topic', 'node'),
    files('catalogue', 'locale'),
    { module: { origin: ['external', 'core'] } },
  ),
  ...only(
    files('entry', 'catalogue'),
    'An entry file only gathers core, reading, topics, widget, elements and the catalogue.',
    local('core', 'reading', 'topic', 'widget', 'element'),
    files('entry', 'catalogue'),
  ),
  { from: local('stories', 'demo', 'test'), allow: { to: anything } },
  ...only(
    local('builder'),
    'The builder knows no topic and reaches elements only through `src/catalogue.ts`.',
    local('core', 'reading', 'widget', 'arrival', 'builder'),
    files('catalogue'),
    packages('lit'),
  ),
  {
    from: { file: { path: 'src/**' } },
    disallow: { to: local('stories', 'demo', 'builder', 'test') },
    message: '`src` never imports from stories, demo or test.',
  },
];

const importRules = {
  files: ['**/*.ts'],
  plugins: { boundaries },
  settings: {
    // Finds the `.ts` file behind a `.js` specifier.
    'import/resolver': { typescript: {} },
    'boundaries/root-path': import.meta.dirname,
    'boundaries/legacy-templates': false,
    'boundaries/elements': [
      { type: 'core', pattern: 'src/core' },
      { type: 'reading', pattern: 'src/reading' },
      { type: 'topic', pattern: 'src/topics/*', capture: ['topic'] },
      { type: 'widget', pattern: 'src/widget' },
      { type: 'element', pattern: 'src/elements/*', capture: ['tag'] },
      { type: 'arrival', pattern: 'src/arrival' },
      { type: 'node', pattern: 'src/node' },
      { type: 'stories', pattern: 'stories' },
      { type: 'builder', pattern: 'demo/builder' },
      { type: 'demo', pattern: 'demo' },
      { type: 'test', pattern: 'test' },
    ].map((descriptor) => ({ ...descriptor, partialMatch: false })),
    'boundaries/files': [
      { category: 'model', pattern: 'src/topics/*/**/*.model.ts' },
      { category: 'schema', pattern: 'src/topics/*/**/*.schema.ts' },
      {
        category: 'words',
        pattern: [
          'src/topics/*/**/*.words.ts',
          'src/topics/*/**/*.details.ts',
          'src/topics/*/**/{messages,details}.*.ts',
          'src/topics/*/**/*.messages.ts',
        ],
      },
      { category: 'locale', pattern: ['src/widget/locale.ts', 'src/widget/locale/**'] },
      { category: 'catalogue', pattern: 'src/catalogue.ts' },
      {
        category: 'entry',
        pattern: ['src/index.ts', 'src/define.ts', 'src/elements/index.ts', 'src/topics/index.ts'],
      },
    ],
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        // Packages and Node, a model's own folder, and files of no layer are judged too.
        checkAllOrigins: true,
        checkInternals: true,
        checkUnknownLocals: true,
        policies,
      },
    ],
  },
};

/* ---- What a file may use. ESLint replaces a rule's options, so the lists are joined by hand. ---- */

const unsafe = 'Text becomes HTML only through Lit templates; Trusted Types block the rest.';
const impure = 'Models and core know no pixel, locale, clock or DOM; pass the value in.';

const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'].map(
  (property) => ({ property, message: unsafe }),
);

const library = {
  // A file outside every layer would be judged by no policy.
  'boundaries/no-unknown-files': 'error',
  'no-console': ['error', { allow: ['warn'] }],
  'no-restricted-properties': ['error', ...markup],
  'no-restricted-syntax': [
    'error',
    { selector: 'TemplateElement[value.raw=/\\.(inner|outer)HTML=.?$/]', message: unsafe },
  ],
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        { regex: '/unsafe-(html|svg|mathml)(\\.js)?$', message: unsafe },
        {
          regex: '/style-map(\\.js)?$',
          message: 'The first render of styleMap is blocked by a strict Content-Security-Policy.',
        },
      ],
    },
  ],
};

const pure = {
  'no-restricted-globals': [
    'error',
    {
      globals: [
        ...['window', 'self', 'document', 'navigator', 'location', 'customElements', 'matchMedia'],
        ...['getComputedStyle', 'requestAnimationFrame', 'localStorage', 'sessionStorage', 'fetch'],
        ...['setTimeout', 'setInterval', 'performance', 'crypto', 'Intl', 'Temporal'],
      ].map((name) => ({ name, message: impure })),
      // Also as `globalThis.document`.
      checkGlobalObject: true,
    },
  ],
  'no-restricted-properties': [
    'error',
    ...markup,
    { object: 'Date', property: 'now', message: impure },
    { object: 'Math', property: 'random', message: impure },
    ...['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'localeCompare'].map(
      (property) => ({ property, message: impure }),
    ),
  ],
  'no-restricted-syntax': [
    'error',
    // `new Date(Date.UTC(…))` is arithmetic; without an argument it reads the clock.
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: impure },
    { selector: 'CallExpression[callee.name="Date"]', message: impure },
  ],
};

export default defineConfig(
  globalIgnores(['dist', 'dist-*', 'coverage']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    // Scripts run in Node and hand functions to a page.
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  {
    files: ['**/*.ts'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      lit.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // The import rules tell types from values, so every type import says that it is one.
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // A number in a template has one obvious spelling; objects and null have not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // By code point is meant: Firefox 115 has no Intl.Segmenter.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `() => sideEffect()` is how handlers are written.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  importRules,
  { files: ['src/**/*.ts'], rules: library },
  { files: ['src/core/**/*.ts', 'src/topics/**/*.model.ts'], rules: pure },
  {
    // Lit calls a template's `@event=${this.handler}` with `this` bound to the host.
    files: ['{src/widget,src/elements,stories,demo}/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai's `expect(x).to.be.true` is an expression.
      '@typescript-eslint/no-unused-expressions': 'off',
      // `equal` waits for nothing, though semantic-dom-diff types it so; `accessible()` does.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'chai', name: 'Equal' }] },
      ],
      // In a test, a value that is missing should throw.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
