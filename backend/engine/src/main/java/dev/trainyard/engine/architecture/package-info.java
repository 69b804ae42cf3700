/** Named recipes that yield a network; each is one file that reads like its paper's table. */
package dev.trainyard.engine.architecture;
