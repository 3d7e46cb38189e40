import { expect, test } from 'vitest';
import { junitText } from './junit-text.ts';

const at = (line: number) => ({ file: 'a & b.smk', line });

test('a suite for each file, a case for each test, and what failed as text that XML can hold', () => {
  const failures = [{ place: at(4), sentence: 'Line 4 expects `fit >= 3` at "ten",\u0007 but <so>.' }];
  expect(
    junitText([
      { name: 'first', place: at(1), passed: true, failures: [] },
      { name: 'second \uD800', place: at(3), passed: false, failures },
      { name: 'third', place: { file: 'c.smk', line: 1 }, passed: true, failures: [] },
    ]),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="smk test" tests="3" failures="1">
  <testsuite name="a &amp; b.smk" tests="2" failures="1">
    <testcase name="first" classname="a &amp; b.smk" file="a &amp; b.smk" line="1"/>
    <testcase name="second \uFFFD" classname="a &amp; b.smk" file="a &amp; b.smk" line="3">
      <failure message="Line 4 expects \`fit &gt;= 3\` at &quot;ten&quot;,· but &lt;so&gt;.">a &amp; b.smk:4  Line 4 expects \`fit &gt;= 3\` at &quot;ten&quot;,· but &lt;so&gt;.</failure>
    </testcase>
  </testsuite>
  <testsuite name="c.smk" tests="1" failures="0">
    <testcase name="third" classname="c.smk" file="c.smk" line="1"/>
  </testsuite>
</testsuites>`);
});
