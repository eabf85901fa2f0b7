const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');

/** The bundled program, and what V8 made of it: to compile it takes longer than most commands do. */
const bundle = path.join(__dirname, '../dist/ovn-nbctl.cjs');
const codeCache = path.join(__dirname, '../dist/ovn-nbctl.code-cache');

/**
 * Loads the bundled program. A code cache of another version of Node is of no use, and no harm:
 * then everything is compiled anew.
 */
function loadProgram() {
  if (!existsSync(bundle)) throw new Error(`${bundle} is not there: npm run build`);
  // The bundle is pure ASCII, which V8 reads fastest when told so.
  const source = `(function (module, require) {${readFileSync(bundle, 'latin1')}\n})`;
  const script = new Script(source, { filename: bundle, ...cached() });
  const loaded = { exports: {} };
  script.runInThisContext()(loaded, require);
  return { program: loaded.exports, script };
}

function cached() {
  return existsSync(codeCache) ? { cachedData: readFileSync(codeCache) } : {};
}

module.exports = { bundle, codeCache, loadProgram };
