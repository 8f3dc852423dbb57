/** What all jest projects share: TypeScript and TSX through swc. */
const parser = { syntax: 'typescript', tsx: true };
const transform = { react: { runtime: 'automatic' } };

module.exports = {
  transform: { '^.+\\.[tj]sx?$': ['@swc/jest', { jsc: { parser, transform, target: 'es2022' } }] },
};
