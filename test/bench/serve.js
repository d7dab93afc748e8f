import { createServer } from 'node:http';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Serves texts from memory over loopback, gzipped and never to be kept.
 * @param {Map<string, string>} texts by path, such as `/cdn/pd-reach.js`
 */
export async function serve(texts) {
  const files = new Map();
  const add = (path, text) => files.set(path, gzipSync(text, { level: 9 }));
  texts.forEach((text, path) => add(path, text));
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url);
    response.writeHead(file ? 200 : 404, {
      'content-type': types[extname(url)] ?? 'text/plain',
      'content-encoding': 'gzip',
      'cache-control': 'no-store',
    });
    response.end(file ?? gzipSync(''));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    add,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
