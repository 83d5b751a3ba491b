// Who may import whom: the table of the architecture, checked by `npm run check:imports` and in `npm test`.

/** Folder → our folders it may import besides itself. */
const MAY_IMPORT = {
  contract: [],
  engine: ['contract'],
  db: ['contract'],
  hardware: ['contract'],
  desk: ['contract', 'engine', 'db', 'hardware', 'examples'],
  renderer: ['contract'],
  main: ['contract'],
  preload: ['contract'],
  kiosk: ['contract'],
  examples: ['contract'],
};

/** Packages the two folders that must stay pure may use; neither may use a module of Node itself. */
const PURE = { contract: ['zod'], engine: ['zod', 'fraction\\.js'] };

const OURS = '^(contract|engine|db|hardware|desk|renderer|main|preload|kiosk|build|examples|tests)/';

const directions = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `${folder}-imports-only-${['itself', ...allowed].join('-')}`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: OURS, pathNot: `^(${[folder, ...allowed].join('|')})/` },
}));

const purity = Object.entries(PURE).map(([folder, packages]) => ({
  name: `${folder}-is-pure`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { pathNot: `(^(contract|engine)/|node_modules/(${packages.join('|')})/)` },
}));

export default {
  forbidden: [
    ...directions,
    ...purity,
    {
      name: 'only-tests-import-tests',
      severity: 'error',
      from: { path: '^[a-z]', pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'windows-use-no-node-module',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'every-import-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    // TypeScript 7 has no API for tools yet, so swc reads the files. Type-only imports count.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out|test-results|playwright-report)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
