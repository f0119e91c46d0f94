import { DefaultReporter, type TestCase, type TestModule } from 'vitest/node';

type EndOfRun = Parameters<DefaultReporter['onTestRunEnd']>;

/**
 * What a run prints: failures as usual, every skipped test with the reason in its title, the seconds per suite and, as
 * the very last line, `N passed, N failed, N skipped`. A file that does not load and an error nobody caught count as
 * failures; a run in which no test passed or failed is a failed run.
 */
export class SuiteReporter extends DefaultReporter {
  override onTestRunEnd(modules: EndOfRun[0], unhandled: EndOfRun[1], reason: EndOfRun[2]): void {
    super.onTestRunEnd(modules, unhandled, reason);
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string): TestCase[] => tests.filter((test) => test.result().state === state);
    const brokenOutsideTests = modules.reduce((sum, module) => sum + errorsOutsideTests(module), unhandled.length);

    const passed = inState('passed').length;
    const failed = inState('failed').length + brokenOutsideTests;
    const skipped = inState('skipped');
    if (passed + failed === 0) process.exitCode = 1;
    this.printSkipped(skipped);
    this.printSeconds(modules);
    this.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
  }

  /** Vitest's own summary: replaced by the lines above. */
  override reportTestSummary(): void {}

  private printSkipped(skipped: readonly TestCase[]): void {
    if (skipped.length > 0) this.log('\nSkipped');
    for (const test of skipped) this.log(`  ${test.module.relativeModuleId}: ${test.fullName}`);
  }

  private printSeconds(modules: readonly TestModule[]): void {
    const milliseconds = new Map<string, number>();
    for (const module of modules) {
      const { duration, collectDuration, setupDuration, prepareDuration } = module.diagnostic();
      const spent = duration + collectDuration + setupDuration + prepareDuration;
      milliseconds.set(module.project.name, (milliseconds.get(module.project.name) ?? 0) + spent);
    }
    this.log('\nSeconds per suite (of all its files together, three run at once)');
    for (const [name, spent] of milliseconds) this.log(`  ${name.padEnd(12)}${(spent / 1000).toFixed(1).padStart(7)}`);
    this.log(`  ${'whole run'.padEnd(12)}${((this.end - this.start) / 1000).toFixed(1).padStart(7)}\n`);
  }
}

/** Errors of a file or suite that belong to none of its tests: a file that does not load, a hook that throws. */
function errorsOutsideTests(module: TestModule): number {
  const suites = [module, ...module.children.allSuites()];
  return suites.reduce((sum, suite) => sum + suite.errors().length, 0);
}
