/** A way in which widgets come to a page, and what its policies must hold. */
export interface Arrival {
  readonly title: string;
  readonly text: string;
  readonly lines: readonly string[];
  /** The file without which there is no such way. */
  readonly needs: string | null;
}

const types = "trusted-types lit-html 'allow-duplicates'; require-trusted-types-for 'script'";

export const arrivals: readonly Arrival[] = [
  {
    title: 'Files on your own site',
    text: 'The strictest way, and the one to prefer. Keep the folder whole. Where default-src already says this, nothing is to be added.',
    lines: ["script-src 'self'; style-src 'self'; connect-src 'self'"],
    needs: null,
  },
  {
    title: 'Files on another host, such as a CDN',
    text: 'Name the folder, with its slash, rather than the host. The host must send “Access-Control-Allow-Origin” with its scripts, since they are modules.',
    lines: [
      "script-src 'self' https://cdn.example/chalkwork/; style-src 'self' https://cdn.example/chalkwork/",
    ],
    needs: null,
  },
  {
    title: 'With integrity',
    text: 'The attribute integrity of a script tag covers that one file. For those that it loads later, put the hashes of integrity.json into the “integrity” of an import map. Browsers that do not know this take no notice. An import map is an inline script, so a policy must name its hash or a nonce.',
    lines: ["script-src 'self' 'sha256-…hash of the import map…'"],
    needs: 'integrity.json',
  },
  {
    title: 'In a frame',
    text: 'The first line is for the page around the frame, the second for the answers of frame.html.',
    lines: ['frame-src https://widgets.example', 'frame-ancestors https://www.school.example'],
    needs: 'frame.html',
  },
  {
    title: 'Data on another host',
    text: 'Only where a widget has src. That host must also send “Access-Control-Allow-Origin”. A published Google sheet leads on to a second host.',
    lines: [
      "connect-src 'self' https://data.example",
      "connect-src 'self' https://docs.google.com https://*.googleusercontent.com",
    ],
    needs: null,
  },
  {
    title: 'With Trusted Types',
    text: 'Lit makes one policy, lit-html, for the fixed markup of the library; data never goes through it. Each widget’s own file brings its own Lit, so pages with several kinds of widgets need allow-duplicates in quotes, as here.',
    lines: [types],
    needs: null,
  },
];
