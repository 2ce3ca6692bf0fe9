import { expect, test } from 'vitest';
import { withPlainMembers } from '../../../tools/plain-members.ts';

test('private fields, methods and getters have plain names, and do as before', () => {
  const code =
    'class A{#a=1;static #s=2;async#b(){return this.#a}get#c(){return this.#a++}' +
    'static s(){return A.#s}all(){return[this.#c,this.#b(),"#a"]}}globalThis.A=A';
  const plain = withPlainMembers(code);
  expect(plain).toBe(
    'class A{$a=1;static $s=2;async $b(){return this.$a}get $c(){return this.$a++}' +
      'static s(){return A.$s}all(){return[this.$c,this.$b(),"#a"]}}globalThis.A=A',
  );
});

test.each([
  ['a name that is there already', 'class A{#a;$a}'],
  ['a class that extends another', 'class B{#a}class A extends B{#a}'],
  ['a question whether an object has a private name', 'class A{#a;static is(o){return #a in o}}'],
  ['code that is none', 'class {'],
])('%s fails the build', (_, code) => {
  expect(() => withPlainMembers(code)).toThrow(Error);
});
