import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Reads what vitest's JSON reporter wrote. `counts <file>` prints how many tests passed and failed, `failures <file>`
 * one line for each that failed and for each file that could not be loaded.
 */

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

const firstLine = (text = ''): string => text.split('\n')[0] ?? '';

const failuresOf = ({ testResults }: Report): readonly string[] =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(process.cwd(), name);
    const failed = assertionResults
      .filter((each) => each.status === 'failed')
      .map(({ fullName, failureMessages }) => `${file} > ${fullName}\n    ${firstLine(failureMessages[0])}`);
    if (failed.length > 0 || status === 'passed') return failed;
    return [`${file}\n    ${firstLine(message)}`];
  });

const [what, file = ''] = process.argv.slice(2);
const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
if (what === 'counts') console.log(`${report.numPassedTests} ${report.numFailedTests}`);
else for (const line of failuresOf(report)) console.log(line);
