// The colours, faces and sizes of the pictures, in one place so that a test can compute every contrast. Called by the
// layouts beside it.

/** In pixels; at a width of 400 everything is a third of it. */
export const width = 1200;
export const margin = 60;
/** In pixels: no text is smaller, so that a third of it can still be read. */
export const smallest = 30;

/** Our own words are in the sans serif face; the serif face is for the article's alone. */
export const sans = 'Sans';
export const serif = 'Serif';

/** Which colour stands on which: WCAG 2.2, criterion 1.4.3, asks for a contrast of 4.5 to 1. */
export const colours = {
  heading: { paper: '#1b3a4b', ink: '#ffffff', faint: '#bcd6e3' },
  body: { paper: '#f7f9fa', ink: '#16242c', faint: '#465a66', accent: '#2f6f8f' },
  footing: { paper: '#e4ecf0', ink: '#33464f' },
} as const;
