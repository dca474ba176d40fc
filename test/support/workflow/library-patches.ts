/**
 * Defects of the published parser (0.3.61) that would make a run differ from GitHub's, mended while bundling.
 * Each must be found exactly once: a new version that changes the line stops the build, so that we look again.
 */
export const patches = [
  {
    // Only the first escaped quote of a string was unescaped: `echo 'x=${{ y }}'` became `echo 'x=Y''`.
    path: '@actions/expressions/dist/lexer.js',
    find: `value = value.replace("''", "'");`,
    replace: `value = value.replaceAll("''", "'");`,
  },
  {
    // A key such as `constructor` was taken for one that is already there.
    path: '@actions/expressions/dist/data/dictionary.js',
    find: 'this.indexMap = {};',
    replace: 'this.indexMap = Object.create(null);',
  },
  {
    // Text around an expression came from the YAML source (with indentation and quotes), not from its value.
    path: '@actions/workflow-parser/dist/templates/template-reader.js',
    find: 'const raw = isSingleLine ? token.value : token.source ?? token.value;',
    replace: 'const raw = token.value;',
  },
] as const;
