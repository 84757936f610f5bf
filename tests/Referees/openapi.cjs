// Judges calls by an OpenAPI document (3.0 or 3.1) with a validator of JSON schemas (ajv): method, path, parameters, key, body and answer.
// Standard input: { document, base, calls: [{ method, url, headers, body, status, answerHeaders, answer }] }. Prints what is wrong, a line each.
const { readFileSync } = require('node:fs');
const Ajv = require('ajv/dist/2020').default;
const addFormats = require('ajv-formats').default;
const yaml = require('js-yaml');

// Mistakes in the documents themselves: the BAG requires of an address a property that it calls otherwise.
const misspelt = { kortNaam: 'korteNaam' };

const { document, base, calls } = JSON.parse(readFileSync(0, 'utf8'));
const api = yaml.load(readFileSync(document, 'utf8'));
const schemas = api.components.schemas;
const polymorphic = Object.keys(schemas).filter(name => schemas[name].discriminator?.mapping);
const refTo = name => `#/components/schemas/${name}`;
const isPolymorphic = schema => polymorphic.some(name => schema?.$ref === refTo(name));

// What OpenAPI says and JSON Schema does not. A schema where a value stands ("use") is closed: properties that no part of it names are wrong. A
// discriminator leads to the schema of that type; the parts of an allOf are left open.
function translated(schema, use) {
  if (Array.isArray(schema)) return schema.map(one => translated(one, use));
  if (schema === null || typeof schema !== 'object') return schema;
  const { discriminator, nullable, example, xml, ...rest } = schema;
  const out = {};
  for (const [key, value] of Object.entries(rest)) {
    if (key === 'properties' || key === 'patternProperties') {
      out[key] = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, translated(one, true)]));
    } else if (key === 'items' || (key === 'additionalProperties' && typeof value === 'object')) {
      // An empty schema is no closed object: it is anything.
      out[key] = Object.keys(value).length === 0 ? true : translated(value, true);
    } else if (['allOf', 'anyOf', 'oneOf'].includes(key)) {
      out[key] = value.map(one => translated(one, false));
    } else {
      out[key] = key === 'required' ? value.map(name => misspelt[name] ?? name) : value;
    }
  }
  if (nullable && out.type) out.type = [out.type, 'null'];
  if (!use) return out;
  if (isPolymorphic(schema)) return { ...out, $ref: `${schema.$ref}__typed` };
  return { ...out, unevaluatedProperties: false };
}

const definitions = {};
for (const [name, schema] of Object.entries(schemas)) {
  definitions[name] = translated(schema, false);
  if (!polymorphic.includes(name)) continue;
  const { propertyName, mapping } = schema.discriminator;
  definitions[`${name}__typed`] = {
    type: 'object',
    required: [propertyName],
    properties: { [propertyName]: { enum: Object.keys(mapping) } },
    allOf: Object.entries(mapping).map(([type, target]) => ({
      if: { properties: { [propertyName]: { const: type } }, required: [propertyName] },
      then: { $ref: target },
    })),
    unevaluatedProperties: false,
  };
}

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
ajv.addSchema({ $id: 'api:document', components: { schemas: definitions } });

const within = schema => JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api:document#/components/'));
const compiled = new Map();
function faults(schema, value) {
  const key = JSON.stringify(schema);
  if (!compiled.has(key)) compiled.set(key, ajv.compile(within(translated(schema, true))));
  const check = compiled.get(key);
  return check(value) ? [] : check.errors.map(error => `${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
}

const resolved = one => (one?.$ref ? one.$ref.slice(2).split('/').reduce((at, part) => at[part], api) : one);
const typed = (schema, text) => {
  const { type } = resolved(schema);
  return type === 'integer' || type === 'number' ? (text.trim() === '' ? text : Number(text)) : type === 'boolean' ? { true: true, false: false }[text] ?? text : text;
};
const mediaType = text => (text ?? '').split(';')[0].trim().toLowerCase();
const header = (headers, name) => Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
const contentOf = (content, type) => Object.entries(content ?? {}).find(([key]) => mediaType(key) === mediaType(type))?.[1];

function parameters(operation, item, url, path, headers) {
  const found = [];
  const declared = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolved);
  const query = new URLSearchParams(url.search);
  for (const name of new Set(query.keys())) {
    if (!declared.some(one => one.in === 'query' && one.name === name)) found.push(`query ${name}: not in the document`);
  }
  for (const one of declared) {
    const values = one.in === 'query' ? query.getAll(one.name) : [one.in === 'path' ? path[one.name] : header(headers, one.name)].filter(value => value !== undefined);
    if (one.required && values.length === 0) found.push(`${one.in} ${one.name}: required`);
    const schema = resolved(one.schema);
    for (const value of values) {
      found.push(...faults(schema.type === 'array' ? schema.items : one.schema, typed(schema.type === 'array' ? schema.items : one.schema, value)).map(fault => `${one.in} ${one.name}: ${fault}`));
    }
  }
  for (const required of operation.security ?? api.security ?? []) {
    for (const scheme of Object.keys(required).map(name => api.components.securitySchemes[name])) {
      if (scheme.in === 'header' && !header(headers, scheme.name)) found.push(`header ${scheme.name}: required`);
    }
  }
  return found;
}

function operationOf(url, method) {
  const below = decodeURIComponent(url.pathname).slice(base.length);
  for (const [template, item] of Object.entries(api.paths)) {
    const names = [...template.matchAll(/{([^}]+)}/g)].map(match => match[1]);
    const match = new RegExp(`^${template.replace(/{[^}]+}/g, '([^/]+)')}$`).exec(below);
    if (match) return { item, operation: item[method.toLowerCase()], path: Object.fromEntries(names.map((name, at) => [name, match[at + 1]])) };
  }
  return {};
}

const parsed = text => { try { return JSON.parse(text); } catch { return undefined; } };

function body(what, content, type, text) {
  const expected = contentOf(content, type);
  if (!expected) return [`${what}: media type ${type} is not in the document`];
  const value = parsed(text);
  return value === undefined ? [`${what}: not JSON`] : faults(expected.schema, value).map(fault => `${what}: ${fault}`);
}

for (const call of calls) {
  const url = new URL(call.url);
  const { item, operation, path } = operationOf(url, call.method);
  const found = [];
  if (!operation) {
    found.push('no such operation in the document');
  } else {
    if (!call.refused) {
      found.push(...parameters(operation, item, url, path, call.headers));
      if (operation.requestBody) found.push(...body('body', resolved(operation.requestBody).content, header(call.headers, 'content-type'), call.body));
      else if (call.body) found.push('body: none is taken');
    }
    const answer = resolved(operation.responses[String(call.status)] ?? (call.refused ? operation.responses.default : undefined));
    if (!answer) found.push(`status ${call.status}: not in the document`);
    else {
      found.push(...body('answer', answer.content, header(call.answerHeaders, 'content-type'), call.answer));
      for (const [name, one] of Object.entries(answer.headers ?? {})) {
        if (resolved(one).required && !header(call.answerHeaders, name)) found.push(`answer header ${name}: required`);
      }
    }
  }
  for (const fault of found) console.log(`${call.method} ${url.pathname} ${call.status}: ${fault}`);
}
