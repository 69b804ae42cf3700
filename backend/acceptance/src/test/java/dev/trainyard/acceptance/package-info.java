/** Drives the built product from outside: a browser, a program, and everything that may die. */
package dev.trainyard.acceptance;
