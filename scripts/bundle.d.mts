// The type of bundle.mjs, for the tests that bundle the preview's page.
export function bundlePage(root: string, folder: string): boolean;
