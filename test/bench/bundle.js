import { build } from 'vite';

/**
 * A contender's script, bundled and minified as a site would do it.
 * @param {string} name
 */
export async function bundle(name) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
      lib: { entry: `${import.meta.dirname}/pages/${name}`, formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  return output[0].code;
}
