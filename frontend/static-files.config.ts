import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const FILES = ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'];
const TYPES = { mjs: 'text/javascript', wasm: 'application/wasm' };
const COMPRESSIBLE = /\.(js|mjs|css|wasm|svg)$/;

/** Serves ONNX Runtime's WebAssembly files ourselves under `/ort/`: no CDN, same names in dev and build. */
export function onnxRuntimeFiles(): Plugin {
  const folder = dirname(createRequire(import.meta.url).resolve('onnxruntime-web'));
  return {
    name: 'onnx-runtime-files',
    configureServer(server) {
      server.middlewares.use('/ort/', (request, response, next) => {
        const name = FILES.find((file) => request.url?.split('?')[0] === `/${file}`);
        if (!name) return next();
        response.setHeader('Content-Type', name.endsWith('wasm') ? TYPES.wasm : TYPES.mjs);
        createReadStream(join(folder, name)).pipe(response);
      });
    },
    generateBundle() {
      for (const name of FILES) {
        this.emitFile({ type: 'asset', fileName: `ort/${name}`, source: readFileSync(join(folder, name)) });
      }
    },
  };
}

/** Writes `x.gz` beside every large text or wasm file: 200 people opening the drawing pad at once is 700 MB, not 2.8 GB. */
export function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          const content = file.type === 'chunk' ? file.code : file.source;
          if (!COMPRESSIBLE.test(fileName) || content.length < 2048) continue;
          this.emitFile({
            type: 'asset',
            fileName: `${fileName}.gz`,
            source: gzipSync(content, { level: 9 }),
          });
        }
      },
    },
  };
}
