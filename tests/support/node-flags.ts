// What Node is started with wherever the bot runs for real, so that it is measured as it is used; docs/operations.md says
// what each flag is worth. Read by the benchmark, the soak and the replicas' trial; tests/deploy.test.ts holds the files for
// operators to it.

export const nodeFlags = ['--max-semi-space-size=4', '--heap-growing-percent=100', '--v8-pool-size=1'];
