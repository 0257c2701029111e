export { prefetchCatalogue as prefetchHome } from '../data/prefetchCatalogue.ts';
