/** Networks in the making, whatever the file they are read from. */
package dev.trainyard.imports.draft;
