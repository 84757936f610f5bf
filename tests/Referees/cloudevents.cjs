// The SDK of CloudEvents that others wrote reads the events on standard input: one a line, {headers, body} as they went over the line.
// For each a line: nothing, or what is wrong.
const { readFileSync } = require('node:fs');
const { HTTP } = require('cloudevents');

const judge = message => {
  if (!HTTP.isEvent(message)) return 'not an event';
  const event = HTTP.toEvent(message);
  if (Array.isArray(event)) return 'a batch';
  // Strict: throws a ValidationError that lists what the schema of CloudEvents 1.0 does not take.
  event.validate();
  return '';
};

for (const line of readFileSync(0, 'utf8').split('\n').filter(line => line.trim())) {
  try {
    console.log(judge(JSON.parse(line)));
  } catch (error) {
    console.log([error.message, JSON.stringify(error.errors ?? '')].join(' ').replaceAll('\n', ' '));
  }
}
