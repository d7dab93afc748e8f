declare module 'chalkwork/custom-elements.json' {
  import type { Package } from 'custom-elements-manifest';

  const manifest: Package;
  export default manifest;
}
