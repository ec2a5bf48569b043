/** A strategy to copy and change. Imports the engine. */
package example;
