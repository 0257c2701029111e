import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { baseMapDefine, readBaseMap } from './build/baseMapSetting.ts';
import { explorerChunk } from './build/chunkNames.ts';
import { mapLibreCss } from './build/mapLibreCss.ts';
import { mapLibreScript } from './build/mapLibreScript.ts';
import { missingFiles } from './build/missingFiles.ts';
import { paletteCss } from './build/paletteCss.ts';
import { storyFiles } from './build/storyFiles.ts';
import { subsetFontPlugin } from './build/subsetFont.ts';

/**
 * What every page loads stands in one file: a dozen small ones cost a request and a heading each, and compress less well.
 */
const ALWAYS =
  /node_modules\/(?:react|react-dom|scheduler|wouter|regexparam|use-sync-external-store|@tanstack|valibot)\/|preload-helper|rolldown\/runtime|src\/view\/nearest\.ts|content\/(?:area|code-prefixes|programme)\.json|src\/(?:domain\/(?:format|place|programme|headlines|geography|observation|rate|period|interval|standIn)\.ts|data\/(?:queries|useQueries|publicFiles|schema|publishedFigure|decodeObservations|releaseFiles|decodeGeometry|routeLines)\.ts|ui\/(?:LazyPart|VisuallyHidden|CopyText|DownloadButton|Disclosure)\.tsx|words\/(?:beginning|listOf|programme|redrawn)\.ts)/;

/** What every page with figures loads: words of measures, findings and cautions, what they are chosen by and read with. */
const FIGURES =
  /src\/(?:words\/(?:measures|finding|caveats)|domain\/(?:change|finding|classification|bivariate|comparison|indicatorTraits)|data\/(?:useRelease|releaseReader|figuresAt))\.ts|src\/domain\/csv(?:Columns)?\.ts/;

/** @returns the name where it is the one that a group is for; null leaves the module to the groups after it */
const only = (wanted: string, name: string | null): string | null => (name === wanted ? name : null);

/**
 * `base: './'` makes one build work below any path on any static host (docs/adr/0002-one-build-any-path.md).
 * `npm run build` runs build/build.ts, which uses this file for the client and for the prerenderer's server build.
 */
export default defineConfig({
  base: './',
  define: baseMapDefine(readBaseMap(import.meta.dirname)),
  plugins: [
    react(),
    paletteCss(),
    mapLibreCss(),
    mapLibreScript(),
    missingFiles(),
    storyFiles(),
    subsetFontPlugin(),
  ],
  worker: { plugins: () => [mapLibreScript()] },
  build: {
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // MapLibre alone is larger than Vite's default warning; the budgets are in test/built/sizes.test.ts.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: ALWAYS },
            // With charts, which come later: by themselves they would be drawn into what every page with figures loads.
            { name: 'd3-array', test: /node_modules\/(?:d3-array|internmap)\// },
            { name: 'figures', test: FIGURES },
            // Named by the table of pages for the build alone.
            { name: 'embedUrl', test: /src\/embed\/embedUrl\.ts/ },
            // What the entry has itself, before a later group takes it along with what needs it.
            { name: 'base', tags: ['$initial'] },
            {
              debugName: 'maps',
              name: (id, graph) =>
                only(
                  'maps',
                  explorerChunk(id, (one) => graph.getModuleInfo(one)),
                ),
            },
            {
              debugName: 'explore',
              name: (id, graph) =>
                only(
                  'explore',
                  explorerChunk(id, (one) => graph.getModuleInfo(one)),
                ),
            },
          ],
        },
      },
    },
  },
});
