import { resolve } from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  resolve: {
    // Written by `npm run manifest`, under the name that the package exports it by.
    alias: {
      'chalkwork/custom-elements.json': resolve(
        import.meta.dirname,
        '../dist/custom-elements.json',
      ),
    },
  },
});
