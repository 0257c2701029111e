import { defineConfig, mergeConfig } from 'vitest/config';
import { isWhole } from './test/extent.ts';
import { UNIT_TESTS_LEFT_TO_WHOLE } from './test/steps.ts';
import viteConfig from './vite.config.ts';

/** `unit` needs nothing but the repository; `built` looks at dist/ and runs after `npm run build`. */
export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      maxWorkers: 2,
      // No test measures time; a busy machine only takes longer.
      testTimeout: 30_000,
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['test/**/*.test.{ts,tsx}'],
            exclude: ['test/built/**', 'test/browser/**', ...(isWhole ? [] : UNIT_TESTS_LEFT_TO_WHOLE)],
            setupFiles: ['test/setup.ts'],
          },
        },
        { extends: true, test: { name: 'built', include: ['test/built/**/*.test.ts'] } },
      ],
    },
  }),
);
