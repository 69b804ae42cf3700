import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const FILES = ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'];
const TYPES = { mjs: 'text/javascript', wasm: 'application/wasm' };

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
