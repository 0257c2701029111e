/** Words of a page whose script did not come; they are in the page itself. */
export const NOT_LOADED_WORDS = {
  /** Where the address says what is shown. */
  answer:
    'What this address asks for could not be loaded here. Open it in a window of its own, at this address:',
  /** Where the page is complete without. */
  standing:
    'Part of this page could not be loaded, so its search, lists and buttons do not answer. What is written here holds. Load it again:',
  open: 'Open this page',
} as const;
