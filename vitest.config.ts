import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Discord's schemas and the pack are read once a worker; a file of tests that changed what it shares would show at once.
    isolate: false,
    // Tests that start whole processes share the machine with whatever else it does.
    testTimeout: 60_000,
  },
});
