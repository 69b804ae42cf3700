package dev.trainyard.engine.architecture;

/**
 * What one says of an architecture before one builds it.
 *
 * @param id as plans and addresses write it, such as {@code lenet-5}
 * @param year of publication
 * @param idea what was new, in one sentence
 */
public record About(String id, String title, Family family, int year, String idea, Paper paper) {}
