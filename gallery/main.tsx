/** The gallery: every chart, state of the map, legend and absence with made-up figures, for those who change them. */
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import 'virtual:palette.css';
import '../src/ui/tokens.css';
import '../src/app/app.css';
import './gallery.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Gallery } from './Gallery.tsx';
import { askedLook, showLook } from './looks.ts';

const look = askedLook(location.search);
showLook(look);
const root = document.getElementById('gallery');
if (root === null) throw new Error('The page of the gallery has no element for it.');
createRoot(root).render(
  <StrictMode>
    <Gallery look={look} />
  </StrictMode>,
);
