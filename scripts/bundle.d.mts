// The type of bundle.mjs, for the tests that bundle the preview's page.
export function bundle(root: string, folder: string): boolean;
