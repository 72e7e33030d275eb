import { z } from 'zod';
import { type Endpoint, ENDPOINTS } from './endpoints.ts';
import { Problem } from './shapes.ts';

/** The description of the API (OpenAPI 3.1, whose schemas are JSON Schema 2020-12), made from the schemas themselves. */

type Json = Readonly<Record<string, unknown>>;

const schemaOf = (shape: z.ZodType): Json => {
  const { $schema: _schema, ...schema } = z.toJSONSchema(shape) as Record<string, unknown>;
  return schema;
};

const parametersOf = ({ query }: Endpoint): readonly Json[] =>
  Object.entries(query.shape).map(([name, shape]) => {
    const { description, ...schema } = z.toJSONSchema(shape as z.ZodType, { io: 'input' }) as Record<
      string,
      unknown
    >;
    const { $schema: _schema, ...bare } = schema;
    return {
      name,
      in: 'query',
      required: false,
      ...(description !== undefined && { description }),
      schema: { ...bare, type: 'integer' },
    };
  });

const problem = (description: string): Json => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const pathOf = (each: Endpoint): Json => {
  const name = nameOf(each.shape);
  return {
    get: {
      operationId: name.toLowerCase(),
      summary: each.summary,
      parameters: parametersOf(each),
      responses: {
        200: {
          description: each.summary,
          content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
        },
        400: problem('A parameter is not understood.'),
        401: problem('The token is missing, unknown or ended.'),
        429: problem('Too many requests.'),
        503: problem('The database is away.'),
      },
    },
  };
};

const nameOf = (shape: z.ZodType): string => String(shape.meta()?.title);

/** The whole description, for the Camber at this address. */
export const openApi = (publicUrl: string, version: string): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Camber',
    version,
    description: 'What Camber says of one runner, for dashboards. It describes change; it never diagnoses.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: publicUrl }],
  security: [{ token: [] }],
  paths: Object.fromEntries(ENDPOINTS.map((each) => [each.path, pathOf(each)])),
  components: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', description: 'A token of the settings, which may read.' },
    },
    schemas: Object.fromEntries(
      [...ENDPOINTS.map(({ shape }) => shape), Problem].map((shape) => [nameOf(shape), schemaOf(shape)]),
    ),
  },
});
