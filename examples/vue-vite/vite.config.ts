import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const isElement = (tag: string): boolean => /^(payments?|accounts?)-/.test(tag);

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: isElement } } })],
  server: { port: 5173, strictPort: true },
});
