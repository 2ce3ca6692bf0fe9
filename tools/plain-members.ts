// Has the classes in the scripts for pages keep what is private under plain names. Whoever runs in a page runs cold, and
// there private names cost V8 more than all other parts of a class: of a page with twenty mentions a tenth of all time.
// Nobody else is in an extension's world, and TypeScript has seen to it that no class reaches into another.
import { type ESTree, type Plugin, parseSync, Visitor } from 'vite';
import { isForPages } from './page-scripts.ts';

/** No name of ours or of a library's begins so. */
const PREFIX = '$';

export function plainMembers(): Plugin {
  return {
    name: 'plain-members',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && isForPages(chunk.fileName)) chunk.code = withPlainMembers(chunk.code);
    },
  };
}

/**
 * The code with `#name` as `$name`.
 *
 * @throws Error where that may mean something else: a name that is there already, a class with private names that
 *   extends another, `#name in object`
 */
export function withPlainMembers(code: string): string {
  const { program, errors } = parseSync('script.js', code);
  if (errors.length > 0) throw new Error(errors[0]?.message);
  const names = new Set<string>();
  const privateNames: { readonly name: string; readonly start: number }[] = [];
  const take = (key: ESTree.Node): void => {
    if (key.type === 'Identifier') names.add(key.name);
  };
  new Visitor({
    PrivateIdentifier: ({ name, start }) => void privateNames.push({ name, start }),
    MemberExpression: ({ property }) => take(property),
    PropertyDefinition: ({ key }) => take(key),
    MethodDefinition: ({ key }) => take(key),
    ClassDeclaration: refuseHeir,
    ClassExpression: refuseHeir,
  }).visit(program);
  let plain = '';
  let from = 0;
  for (const { name, start } of privateNames.toSorted((one, other) => one.start - other.start)) {
    const plainName = PREFIX + name;
    if (names.has(plainName)) throw new Error(`There is a ${plainName} beside #${name}.`);
    // What stood before the sign may have needed no space: `async#name()`.
    const before = code.slice(from, start);
    plain += before + (/[\w$]$/.test(before) ? ' ' : '') + plainName;
    from = start + 1 + name.length;
    if (/^\s*in\b/.test(code.slice(from))) throw new Error(`“#${name} in …” has no plain form.`);
  }
  return plain + code.slice(from);
}

/** A class and the one that it extends may have the same private name, for two things. */
function refuseHeir({ superClass, body }: ESTree.Class): void {
  const hasPrivate = body.body.some((member) => 'key' in member && member.key.type === 'PrivateIdentifier');
  if (superClass !== null && hasPrivate) throw new Error('A class with private names extends another.');
}
