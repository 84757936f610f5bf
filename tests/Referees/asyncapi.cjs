// AsyncAPI's own parser judges the file named as argument: every error on a line of its own, exit 1 when there is one.
const { readFileSync } = require('node:fs');
const { Parser } = require('@asyncapi/parser');

const serious = 0;

new Parser().parse(readFileSync(process.argv[2], 'utf8')).then(({ document, diagnostics }) => {
  const errors = diagnostics.filter(diagnostic => diagnostic.severity === serious);
  for (const error of errors) {
    console.log(`line ${error.range.start.line + 1}: ${error.message}`);
  }
  process.exit(document && errors.length === 0 ? 0 : 1);
});
