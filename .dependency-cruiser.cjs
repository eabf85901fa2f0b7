// Who may import whom, on resolved imports. scripts/check-imports.mjs also holds every rule here against a fixture that must
// break it.

/** @type {Record<string, string[]>} What each package may import of the others; a package that is not listed here may import none, and none may import it. */
const packages = {
  'packages/ovsdb': [],
  'packages/ssh': [],
  'packages/store': [],
  'packages/ovn': ['packages/ovsdb'],
  'packages/topology': ['packages/ovn'],
  'packages/api': [
    'packages/ovsdb',
    'packages/ovn',
    'packages/topology',
    'packages/ssh',
    'packages/store',
  ],
  'packages/lab': ['packages/ovsdb', 'packages/ovn'],
  'apps/console': ['packages/topology', 'packages/ovn', 'packages/api', 'packages/store'],
  'apps/nbctl': ['packages/ovsdb', 'packages/ovn'],
};

/** @type {Record<string, string[]>} What integration tests, and what they are made with, may import besides that and the lab. */
const integrationTestsToo = {
  // They keep a graph by the replicas of real databases.
  'packages/topology': ['packages/ovsdb'],
};

/** @type {Record<string, string[]>} The same for the folders of apps/console/src; what is not listed, such as app, may import all of these but server. */
const consoleFolders = {
  ui: [],
  trpc: ['ui'],
  changes: ['ui', 'trpc'],
  journal: ['ui', 'trpc'],
  'object-panel': ['ui', 'trpc', 'journal'],
  'command-line': ['ui', 'trpc', 'changes', 'object-panel'],
  'topology-editor': ['ui', 'trpc', 'changes', 'object-panel'],
  inventory: ['ui', 'trpc', 'object-panel'],
  clusters: ['ui', 'trpc'],
  shell: ['ui', 'trpc', 'object-panel', 'command-line'],
};

/** Tests against real daemons, and what they are made with, use the lab; so do e2e and bench, which no rule restricts. */
const integrationTest = String.raw`\.integration\.test\.ts$|/testing/`;
const anyTest = String.raw`\.test\.tsx?$|/testing/`;
const ours = '^(packages|apps|e2e|bench)/';
const server = String.raw`^apps/console/src/(server/|env(\.test)?\.ts$)`;

/**
 * @param {string} name of the rule
 * @param {string} path of the package
 * @param {string[]} allowed
 */
const packageRule = (name, path, allowed) => ({
  name,
  comment: `${path} may import ${allowed.join(', ') || 'no other package of ours'}`,
  severity: /** @type {const} */ ('error'),
  from: { path: `^${path}/` },
  // Who may import the lab is a rule of its own.
  to: { path: ours, pathNot: `^(${[path, ...allowed, 'packages/lab'].join('|')})/` },
});

const packageRules = Object.entries(packages).flatMap(([path, allowed]) => {
  const name = path.split('/')[1];
  const more = integrationTestsToo[path];
  const rule = packageRule(`${name}-imports`, path, allowed);
  if (more === undefined) return [rule];
  const testRule = packageRule(`${name}-test-imports`, path, [...allowed, ...more]);
  return [
    { ...rule, from: { ...rule.from, pathNot: integrationTest } },
    { ...testRule, from: { path: `^${path}/.*(?:${integrationTest})` } },
  ];
});

const consoleRules = Object.entries(consoleFolders).map(([name, allowed]) => ({
  name: `console-${name}-imports`,
  comment: `apps/console/src/${name} may import ${allowed.join(', ') || 'no other folder there'}`,
  severity: /** @type {const} */ ('error'),
  from: { path: `^apps/console/src/${name}/` },
  to: {
    path: '^apps/console/src/',
    pathNot: `^apps/console/src/(${[name, ...allowed].join('|')})/`,
  },
}));

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  ...packageRules,
  ...consoleRules,
  {
    name: 'unlisted',
    comment: 'a package imports others only as the table in this file says: add it there',
    severity: 'error',
    from: {
      path: '^((?:packages|apps)/[^/]+)/',
      pathNot: `^(${Object.keys(packages).join('|')})/`,
    },
    to: { path: ours, pathNot: '^$1/' },
  },
  {
    name: 'lab-is-for-tests',
    comment: 'only integration tests, e2e and bench import the lab',
    severity: 'error',
    from: { path: '^(packages|apps)/', pathNot: `^packages/lab/|${integrationTest}` },
    to: { path: '^packages/lab/' },
  },
  {
    name: 'testing-is-for-tests',
    comment: 'what tests are made with stays out of what is shipped',
    severity: 'error',
    from: { path: '^(packages|apps)/', pathNot: anyTest },
    to: { path: '/testing/' },
  },
  {
    name: 'console-server-stays-apart',
    comment: 'the server of the console is imported by no page',
    severity: 'error',
    from: { path: '^apps/console/', pathNot: server },
    to: { path: server },
  },
  {
    name: 'console-api-types-only',
    comment: 'pages know the api by its types; only the server runs it',
    severity: 'error',
    from: { path: '^apps/console/', pathNot: server },
    to: { path: '^packages/api/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'console-store-in-server',
    comment: 'only the server of the console opens the store',
    severity: 'error',
    from: { path: '^apps/console/', pathNot: server },
    to: { path: '^packages/store/' },
  },
  {
    name: 'no-cycles',
    comment: 'modules that import each other in a circle can only be understood all at once',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'resolvable',
    comment: 'an import that leads nowhere',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: ['node_modules', '/generated/'] },
    exclude: { path: String.raw`/\.next/|/dist/` },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
    },
  },
};
